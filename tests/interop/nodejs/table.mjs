export const page = "/dev/null"; export const text = "";
