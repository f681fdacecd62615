export const contactMessages = {
  email: '请填写正确的邮箱地址，例如 name@example.cn，或者留空。',
}
