/** WeChat's own browser: it saves no file that a page made itself, and refuses some kinds of download altogether. */
export const inWeChat = /MicroMessenger/i.test(navigator.userAgent);
