import BilingualText
import BinanceMargin
import ShellRuntime

/// What most often brings a code about when one asks how much could be borrowed.
enum LikelyCause {
    static func of(_ code: ExchangeCode) -> LocalizedText? { causes[code] }

    private static let causes: [ExchangeCode: LocalizedText] = [
        -1002: .init(english: "the key lacks the permission to read margin accounts", chinese: "密钥没有读取杠杆账户的权限"),
        -1003: .init(
            english: "other programs share the limit, or a loop asks too fast; `weight` shows what is used",
            chinese: "其他程序共用限额，或循环查询过快；`weight` 显示已用权重"
        ),
        -1008: .init(english: "many ask at once, or maintenance", chinese: "同时查询的人太多，或正在维护"),
        -1021: .init(
            english: "this machine's clock is wrong, or the way took longer than recvWindow; `clock` tells which",
            chinese: "本机时钟不准，或传输耗时超过 recvWindow；用 `clock` 判断"
        ),
        -1022: .init(
            english: "`secret` is another key's, or has blanks around it",
            chinese: "`secret` 属于别的密钥，或其前后有空白"
        ),
        -1100: .init(english: "an asset's or pair's name is misspelt", chinese: "资产或交易对名称拼写错误"),
        -1121: .init(
            english: "a pair's name is misspelt, or written with a slash; `pairs` lists them",
            chinese: "交易对名称拼写错误，或写了斜杠；用 `pairs` 查看"
        ),
        -2008: .init(
            english: "the key was deleted, or belongs to another site than `baseURL`",
            chinese: "密钥已删除，或不属于 `baseURL` 的站点"
        ),
        -2014: .init(
            english: "quotes, a line end or an encrypted text were taken along with the key",
            chinese: "复制密钥时带入了引号、换行或加密文本"
        ),
        -2015: .init(
            english: "this address is not on the key's list, the permission is off, or the site is another one",
            chinese: "本机地址不在密钥的白名单中、权限未开启或站点不符"
        ),
        -3003: .init(english: "the cross account was never opened", chinese: "从未开通全仓账户"),
        -3012: .init(
            english: "the exchange closed it, also where its own inventory is empty; `inventory` tells",
            chinese: "交易所已关闭，库存耗尽时也会如此；用 `inventory` 查看"
        ),
        -3027: .init(
            english: "a misspelt name, or an asset that is no part of the isolated pair; `assets` lists the names",
            chinese: "名称拼写错误，或逐仓交易对不含该资产；用 `assets` 查看"
        ),
        -3028: .init(
            english: "a misspelt name, or a pair without isolated margin; `pairs` lists them",
            chinese: "名称拼写错误，或该交易对没有逐仓杠杆；用 `pairs` 查看"
        ),
        -3045: .init(
            english: "everybody together borrowed what there was; `inventory` shows what is left",
            chinese: "可借数量已被借完；用 `inventory` 查看余量"
        ),
        -11001: .init(
            english: "the pair's isolated account was never opened, or was closed again",
            chinese: "该交易对的逐仓账户从未开通或已停用"
        ),
    ]
}
