"""Every setting, read once from the environment; typed, documented, checked.

`labour settings` prints the table. Only app.py and cli.py read this module.
"""

from __future__ import annotations

import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).parent
ACTION_PATH = "/internal/actions"
"""Where Rasa calls the app for its actions; loopback only."""


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
    metrics_token: str | None = Field(default=None, description="读取 /metrics 的口令；不填则只许本机读")

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

    @property
    def database(self) -> str:
        """The database's SQLAlchemy URL."""
        return self.database_url or f"sqlite:///{self.var.resolve() / 'labour.db'}"

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
