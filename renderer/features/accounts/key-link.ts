/** Whether a text is a link that holds an account, or many: the import reads what is in it. */
export function isKeyLink(text: string): boolean {
  return /^\s*otpauth(-migration)?:\/\//i.test(text);
}
