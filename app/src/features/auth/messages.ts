export const authPageMessages = {
  title: '登录',
  welcome: '毗邻而建，共商共办。',
  purpose: '联合党支部与区域化党建联席会议的会议、轮值和督办平台。',
  name: '用户名或手机号',
  password: '密码',
  submit: '登录',
  forgotten: '忘记密码或还没有账号，请联系系统管理员。',
  demoTitle: '演示：选一个人进入',
  demoExplained: '这里是演示数据。按一下姓名即以此人身份登录，不需要密码。',
  demoSignIn: (name: string) => `以${name}的身份登录`,
  orWithPassword: '用账号登录',
}
