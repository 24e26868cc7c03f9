# One signed request with common tools, in as few processes as possible.
query="asset=BTC&timestamp=$(date +%s%3N)"
signature=$(printf %s "$query" | openssl dgst -sha256 -hmac "$BENCHMARK_SECRET" -r)
exec curl --silent --fail --header "X-MBX-APIKEY: $BENCHMARK_KEY" \
    "$BENCHMARK_URL/sapi/v1/margin/maxBorrowable?$query&signature=${signature%% *}"
