export const authMessages = {
  nameLabel: '用户名或手机号',
  passwordMissing: '请填写密码。',
  passwordTooLong: '密码最多 128 个字符。',
  passwordTooShort: '密码至少 8 个字符。',
  currentPasswordMissing: '请填写现在的密码。',
  currentPasswordWrong: '现在的密码不正确，请重新填写。',
  passwordSame: '新密码不能与现在的密码相同。',
  repeatedPasswordsDiffer: '两次填写的密码不一致，请重新填写。',
  passwordsDiffer: '两次填写的新密码不一致，请重新填写。',
  usernameTaken: '这个用户名已经有人使用，请换一个。',
  mobileTaken: '这个手机号已经有人使用，请核对，或者留空。',
}
