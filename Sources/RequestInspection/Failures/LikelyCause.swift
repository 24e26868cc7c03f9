import BilingualText
import BinanceMargin
import ShellRuntime

/// What most often causes a code in a request for a max borrowable amount.
enum LikelyCause {
    static func of(_ code: ExchangeCode) -> LocalizedText? { causes[code] }

    private static let causes: [ExchangeCode: LocalizedText] = [
        -1002: .init(english: "the API key lacks the permission to read margin accounts", chinese: "API Key 没有读取杠杆账户的权限"),
        -1003: .init(
            english: "other programs share the limit, or a loop sends requests too fast; `weight` shows what is used",
            chinese: "其他程序共用权重限制，或循环请求过快；`weight` 显示已用权重"
        ),
        -1008: .init(english: "overload or maintenance", chinese: "负载过高，或正在维护"),
        -1021: .init(
            english: "this computer's clock is wrong, or the request took longer than recvWindow; `clock` shows which",
            chinese: "本机时钟不准，或请求传输耗时超过 recvWindow；用 `clock` 判断"
        ),
        -1022: .init(
            english: "`secret` belongs to another API key, or has spaces around it",
            chinese: "`secret` 属于别的 API Key，或其前后有空格"
        ),
        -1100: .init(english: "an asset's or pair's name is misspelt", chinese: "资产或交易对名称拼写错误"),
        -1121: .init(
            english: "a pair's name is misspelt, or written with a slash; `pairs` lists them",
            chinese: "交易对名称拼写错误，或写了斜杠；用 `pairs` 查看"
        ),
        -2008: .init(
            english: "the API key was deleted, or belongs to another site than `baseURL`",
            chinese: "API Key 已删除，或不属于 `baseURL` 的站点"
        ),
        -2014: .init(
            english: "quotes, a newline or an encrypted text were copied along with the key",
            chinese: "复制密钥时带入了引号、换行或加密文本"
        ),
        -2015: .init(
            english:
                "this IP address is not on the API key's IP whitelist, the permission is off, or the site is another one",
            chinese: "本机 IP 不在 API Key 的白名单中、权限未开启或站点不符"
        ),
        -3003: .init(english: "the cross margin account is not open", chinese: "尚未开通全仓账户"),
        -3012: .init(
            english: "the exchange closed it, which it also does when no inventory is available; `inventory` shows it",
            chinese: "交易所已关闭，库存耗尽时也会如此；用 `inventory` 查看"
        ),
        -3027: .init(
            english: "a misspelt name, or an asset that is not in the isolated pair; `assets` lists the names",
            chinese: "名称拼写错误，或逐仓交易对不含该资产；用 `assets` 查看"
        ),
        -3028: .init(
            english: "a misspelt name, or a pair without isolated margin; `pairs` lists them",
            chinese: "名称拼写错误，或该交易对没有逐仓杠杆；用 `pairs` 查看"
        ),
        -3045: .init(
            english: "all of it is lent out; `inventory` shows what is left",
            chinese: "可用库存已被借完；用 `inventory` 查看"
        ),
        -11001: .init(
            english: "the isolated account of the pair is not open, or was closed again",
            chinese: "该交易对的逐仓账户尚未开通或已停用"
        ),
    ]
}
