"""Every setting, read once from the environment; typed, documented, checked.

`labour settings` prints the table. Only app.py and cli.py read this module.
"""

from __future__ import annotations

import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from handoff.service_hours import parse_spans

ROOT = Path(__file__).parent
ACTION_PATH = "/internal/actions"
"""Where Rasa calls the app for its actions; loopback only."""
AES_KEY_LENGTH = 43
"""Characters of WeChat's EncodingAESKey."""


class Settings(BaseSettings):
    """The environment of one instance."""

    model_config = SettingsConfigDict(env_ignore_empty=True, extra="ignore", frozen=True)

    var: Path = Field(default=ROOT / "var", description="数据库、密钥、日志和生成物所在的文件夹")
    port: int = Field(default=8000, ge=1, le=65535, description="网页和接口的端口")
    host: str = Field(default="127.0.0.1", description="监听地址；对外服务请经 nginx 转发")
    database_url: str | None = Field(default=None, description="数据库地址；不填用 VAR 下的 SQLite")
    rasa_port: int | None = Field(default=None, description="Rasa 的本机端口；不填自动选一个空闲的")
    profile: Literal["demo", "production"] = Field(
        default="demo", description="demo 或 production（只用已审定的卡片）"
    )
    handling: Literal["full", "front_desk"] | None = Field(
        default=None,
        description="full 在控制台办到底；front_desk 只到受理，立案和结果由受理机关回传；不填时 demo 为 full，production 为 front_desk",
    )
    labour_today: date | None = Field(default=None, description="冻结“今天”，只供演示和测试")
    handoff_webhook_url: str | None = Field(
        default=None, description="接收登记的系统地址；不填则留在本系统等人处理"
    )
    handoff_webhook_secret: str | None = Field(default=None, description="与接收系统共用的签名密钥")
    handoff_receivers: Path = Field(
        default=ROOT / "handoff" / "receivers.yml", description="各接收系统的字段顺序，由运维修改"
    )
    handoff_drop: Path | None = Field(default=None, description="把登记写成 CSV/JSON 文件的文件夹；不填不写")
    handoff_mail_host: str | None = Field(default=None, description="发送登记的邮件服务器；不填不发邮件")
    handoff_mail_port: int = Field(default=587, ge=1, le=65535, description="邮件服务器的端口（STARTTLS）")
    handoff_mail_user: str | None = Field(default=None, description="邮件服务器的用户名")
    handoff_mail_password: str | None = Field(default=None, description="邮件服务器的口令")
    handoff_mail_from: str | None = Field(default=None, description="发件地址")
    handoff_mail_to: dict[str, str] = Field(
        default={}, description='各接收系统的收件地址，JSON，如 {"智慧监察": "a@b.gov.cn"}'
    )
    alarm_amount: Decimal | None = Field(
        default=None, gt=0, description="金额达到这个数（元）的登记立即报主管；不填只看人数"
    )
    questions_kept_days: int = Field(
        default=180, ge=1, le=3650, description="没答好的问题（已隐去个人信息）给编辑看多少天，到期删除"
    )
    data_key: str | None = Field(
        default=None, description="加密个人信息的密钥（base64，32 字节），可用逗号接上旧密钥"
    )
    encoder_path: Path | None = Field(default=None, description="自备的向量模型文件夹；不填用内置模型")
    encoder_query_prefix: str = Field(default="", description="自备模型要求加在问题前面的话")
    rasa_timeout: float = Field(default=8.0, gt=0, description="等 Rasa 一轮的秒数")
    rasa_token: str = Field(default="", description="访问 Rasa 接口的口令；由 labour serve 每次启动随机生成")
    action_secret: str = Field(
        default="", description="Rasa 调用动作时的口令；由 labour serve 每次启动随机生成"
    )
    embed_origins: str = Field(
        default="", description="可以嵌入聊天窗口的网站来源，逗号分隔，如 https://www.example.gov.cn"
    )
    operator: str = Field(default="", description="运行单位的名称和联系方式，写在“我们记下什么”一页")
    service_hours: str = Field(
        default="09:00-12:00,13:00-17:00",
        description="人工服务时间，按工作日，如 09:00-12:00,13:00-17:30；每天全天填 always",
    )
    metrics_token: str | None = Field(default=None, description="读取 /metrics 的口令；不填则只许本机读")

    public_url: str | None = Field(
        default=None, description="外网访问本服务的地址，如 https://zixun.example.cn；公众号里的链接用它"
    )
    wechat_app_id: str | None = Field(
        default=None, description="公众号的 AppID；不填则不开公众号（docs/wechat.md）"
    )
    wechat_app_secret: str | None = Field(default=None, description="公众号的 AppSecret")
    wechat_token: str | None = Field(default=None, description="公众平台“服务器配置”里填的 Token")
    wechat_mode: Literal["plain", "compatible", "safe"] = Field(
        default="safe", description="消息加解密方式：plain 明文、compatible 兼容、safe 安全（建议）"
    )
    wechat_aes_key: str | None = Field(
        default=None, description="EncodingAESKey（43 个字符）；明文方式不用填"
    )
    wechat_previous_aes_key: str | None = Field(default=None, description="更换 EncodingAESKey 期间的旧密钥")
    wechat_customer_service: bool = Field(
        default=True, description="公众号有没有客服接口权限（认证后才有）；没有填 false"
    )
    wechat_api_url: str = Field(
        default="https://api.weixin.qq.com", description="微信接口地址；经固定出口转发时改"
    )
    wechat_asr_url: str | None = Field(
        default=None, description="自备的语音识别服务地址（docs/wechat.md）；不填就请对方长按语音条转文字"
    )
    wechat_notice_template: str | None = Field(
        default=None, description="办理进度的订阅通知模板编号；不填不发"
    )
    wechat_notice_fields: str = Field(
        default="number=character_string1,status=phrase2,at=time3",
        description="编号、进度、时间对应的模板字段名",
    )

    @field_validator("service_hours")
    @classmethod
    def _spans(cls, value: str) -> str:
        parse_spans(value)
        return value

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.profile == "production" and not self.data_key:
            raise ValueError("PROFILE=production 需要 DATA_KEY（加密个人信息的密钥）")
        if self.handoff_webhook_url and not self.handoff_webhook_secret:
            raise ValueError("设置了 HANDOFF_WEBHOOK_URL，就必须设置 HANDOFF_WEBHOOK_SECRET")
        if self.handoff_mail_host and not (self.handoff_mail_from and self.handoff_mail_to):
            raise ValueError("设置了 HANDOFF_MAIL_HOST，就必须设置 HANDOFF_MAIL_FROM 和 HANDOFF_MAIL_TO")
        if self.profile == "production" and self.labour_today:
            raise ValueError("LABOUR_TODAY 只能在演示和测试中使用")
        return self

    @model_validator(mode="after")
    def _complete_wechat(self) -> Self:
        if not self.wechat_app_id:
            return self
        if not (self.wechat_app_secret and self.wechat_token):
            raise ValueError("设置了 WECHAT_APP_ID，就必须设置 WECHAT_APP_SECRET 和 WECHAT_TOKEN")
        if self.wechat_mode == "plain" and self.profile == "production":
            raise ValueError(
                "PROFILE=production 不能用明文方式（WECHAT_MODE=plain）：签名不管内容，可以冒充别人"
            )
        if self.wechat_mode != "plain" and not self.wechat_aes_key:
            raise ValueError("WECHAT_MODE 不是 plain，就必须设置 WECHAT_AES_KEY")
        for key in (self.wechat_aes_key, self.wechat_previous_aes_key):
            if key and (len(key) != AES_KEY_LENGTH or not (key.isascii() and key.isalnum())):
                raise ValueError(f"EncodingAESKey 应为 {AES_KEY_LENGTH} 个字母和数字")
        return self

    @property
    def database(self) -> str:
        """The database's SQLAlchemy URL."""
        return self.database_url or f"sqlite:///{self.var.resolve() / 'labour.db'}"

    @property
    def full_handling(self) -> bool:
        """Whether cases are worked to their end in the console, or only received there."""
        return self.handling == "full" or (self.handling is None and self.profile == "demo")

    @property
    def index_folder(self) -> Path:
        """Where the built index lies."""
        return self.var / "index"

    @property
    def originals_folder(self) -> Path:
        """Where ingested official texts lie, one folder a law."""
        return self.var / "originals"

    @property
    def offices_file(self) -> Path:
        """The operator's own list of offices, loaded by `labour knowledge offices`."""
        return self.var / "offices.csv"

    @property
    def rasa_folder(self) -> Path:
        """Where Rasa's generated data and model lie."""
        return self.var / "rasa"


def read_settings() -> Settings:
    """The settings of the environment; ends the program with a plain message where one is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        for detail in error.errors():
            name = ".".join(map(str, detail["loc"])).upper()
            print(f"设置有误 {name}：{detail['msg']}", file=sys.stderr)
        raise SystemExit(2) from None


SECRET_FIELDS = frozenset(
    {
        "rasa_token",
        "action_secret",
        "handoff_webhook_secret",
        "handoff_mail_password",
        "data_key",
        "metrics_token",
        "database_url",
        "wechat_app_secret",
        "wechat_token",
        "wechat_aes_key",
        "wechat_previous_aes_key",
    }
)


def table(settings: Settings) -> list[tuple[str, str, str]]:
    """Rows of environment name, value (secrets hidden) and meaning."""
    rows = []
    for name, field in Settings.model_fields.items():
        value = getattr(settings, name)
        shown = "******" if name in SECRET_FIELDS and value else "" if value is None else str(value)
        rows.append((name.upper(), shown, field.description or ""))
    return rows
