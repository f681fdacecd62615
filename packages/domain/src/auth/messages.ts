export const authMessages = {
  nameLabel: '用户名或手机号',
  passwordMissing: '请填写密码。',
  passwordTooLong: '密码最多 128 个字符。',
  passwordTooShort: '密码至少 8 个字符。',
}
