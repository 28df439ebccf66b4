"""One question, one sum, one article: LABOUR_URL=http://127.0.0.1:8000 LABOUR_KEY=lk_… python docs/examples/ask.py"""

from __future__ import annotations

import os
import sys

from labour_client import Labour, Refused


def main() -> int:
    """Print what other systems mostly want; 1 when the service refuses."""
    labour = Labour(os.environ["LABOUR_URL"], os.environ["LABOUR_KEY"])
    try:
        told = labour.ask("没签劳动合同能要双倍工资吗", region="渝中区")
        print(told["outcome"], told["answers"][0]["title"])
        for citation in told["answers"][0]["citations"]:
            print("依据", citation["name"], "自", citation["effective_from"])
        inputs = {"monthly_wage": 8000, "work_start": "2020-03-01", "work_end": "2026-05-20"}
        done = labour.calculate("severance", inputs)
        print("经济补偿", done["result"], done["unit"])
        article = labour.article("劳动合同法", "82")
        print(article["name"], "有效" if article["in_force"] else "当时还没有")
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
