"""The door for a WeChat Official Account (服务号 or 订阅号); docs/wechat.md tells how to connect one."""
