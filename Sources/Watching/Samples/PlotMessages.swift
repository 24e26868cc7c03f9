package import BilingualText

extension Message {
    package static func nothingInFile(_ asset: Code, path: Code) -> Message {
        Message(
            "watch.nothingInFile",
            english: "\(path) holds no record of \(asset); `watch ... > FILE` and `tee FILE` write them",
            chinese: "\(path) 中没有 \(asset) 的记录；`watch ... > FILE` 和 `tee FILE` 会写下记录"
        )
    }

    package static func chartOfAmount(_ asset: String) -> Message {
        Message("watch.chartOfAmount", english: "\(asset) that could be borrowed", chinese: "最多可借 \(asset)")
    }

    package static func chartOfInventory(_ asset: String) -> Message {
        Message("watch.chartOfInventory", english: "\(asset) left to lend", chinese: "\(asset) 可借库存")
    }

    package static func nothingToPlot(_ asset: Code) -> Message {
        Message(
            "watch.nothingToPlot",
            english: "nothing was watched of \(asset) in this session; `watch` it first",
            chinese: "本次会话没有观察过 \(asset)；请先用 `watch`"
        )
    }

    package static func nothingToPlotHere(_ asset: Code) -> Message {
        Message(
            "watch.nothingToPlotHere",
            english: """
                nothing was watched of \(asset) in this account; what was watched in another account or host belongs \
                to that one, so `watch` it first
                """,
            chinese: "此账户下没有监视过 \(asset)；在其他账户或主机下监视的数据属于那里，请先用 `watch`"
        )
    }
}
