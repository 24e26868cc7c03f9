"""Sends the same signed request as often as the argument says, through the exchange's own client."""

import os
import sys

from binance_common.configuration import ConfigurationRestAPI
from binance_sdk_margin_trading.margin_trading import MarginTrading

configuration = ConfigurationRestAPI(
    api_key=os.environ["BENCHMARK_KEY"],
    api_secret=os.environ["BENCHMARK_SECRET"],
    base_path=os.environ["BENCHMARK_URL"],
    timeout=10_000,
    retries=0,
)
client = MarginTrading(config_rest_api=configuration).rest_api
for _ in range(int(sys.argv[1])):
    print(client.query_max_borrow(asset="BTC").data().amount)
