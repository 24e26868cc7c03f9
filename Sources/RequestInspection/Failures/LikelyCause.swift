import BilingualText
import BinanceMargin
import ShellRuntime

/// The most frequent causes of a code in maxBorrowable requests.
enum LikelyCause {
    static func of(_ code: ExchangeCode) -> LocalizedText? { causes[code] }

    private static let causes: [ExchangeCode: LocalizedText] = [
        -1002: .init("the API key has no permission to read margin accounts", "API Key 没有读取杠杆账户的权限"),
        -1003: .init(
            "other programs use the same limit, or a loop sends requests too fast; `weight` shows the usage",
            "其他程序共用权重限制，或循环发送请求过快；用 `weight` 查看用量"
        ),
        -1008: .init("overload or maintenance", "负载过高或正在维护"),
        -1021: .init(
            "this computer's clock is wrong, or the request took longer than recvWindow; `clock` shows which",
            "本机时钟不准，或请求耗时超过 recvWindow；用 `clock` 判断"
        ),
        -1022: .init("`secret` belongs to another API key, or has extra spaces", "`secret` 属于另一个 API Key，或带有多余的空格"),
        -1100: .init("an asset or pair name is misspelt", "资产或交易对名称拼写错误"),
        -1121: .init("a pair name is misspelt, or has a slash; `pairs` lists them", "交易对名称拼写错误，或写了斜杠；用 `pairs` 查看"),
        -2008: .init(
            "the API key was deleted, or belongs to another site than `baseURL`",
            "API Key 已删除，或不属于 `baseURL` 的站点"
        ),
        -2014: .init("quotes, a newline or encrypted text were copied with the API key", "复制 API Key 时带入了引号、换行或加密文本"),
        -2015: .init(
            """
            this computer's IP address is not on the IP whitelist, the permission is off, or the site is another \
            one
            """,
            "本机 IP 不在 IP 白名单中、权限未开启，或站点不符"
        ),
        -3003: .init("the cross margin account was never opened", "从未开通全仓账户"),
        -3012: .init(
            """
            the exchange disabled borrowing, which also happens when its inventory is empty; `inventory` shows \
            that
            """,
            "交易所已停止借入，库存耗尽时也会如此；用 `inventory` 查看"
        ),
        -3027: .init(
            "a misspelt name, or an asset that is not in the isolated pair; `assets` lists the names",
            "名称拼写错误，或逐仓交易对不含该资产；用 `assets` 查看"
        ),
        -3028: .init(
            "a misspelt name, or a pair without isolated margin; `pairs` lists them",
            "名称拼写错误，或该交易对没有逐仓杠杆；用 `pairs` 查看"
        ),
        -3045: .init("all of it is lent out; `inventory` shows what is available", "已被全部借出；用 `inventory` 查看可用库存"),
        -11001: .init("the isolated account of the pair was never opened, or is disabled", "该交易对的逐仓账户从未开通或已停用"),
    ]
}
