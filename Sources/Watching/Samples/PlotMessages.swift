package import BilingualText

extension Message {
    package static func nothingInFile(_ asset: Code, path: Code) -> Message {
        English(
            "watch.nothingInFile",
            "\(path) contains no data for \(asset); `watch ... > FILE` and `tee FILE` write it"
        )
        .chinese("\(path) 中没有 \(asset) 的数据；`watch ... > FILE` 和 `tee FILE` 会写入数据")
    }

    static let plotOnlySVG = English("watch.plotOnlySVG", "`plot` draws pictures as `.svg` only")
        .chinese("`plot` 只能绘制 `.svg` 图片")

    package static func chartOfAmount(_ asset: String) -> Message {
        English("watch.chartOfAmount", "Max borrowable \(asset)").chinese("\(asset) 最大可借额度")
    }

    package static func chartOfInventory(_ asset: String) -> Message {
        English("watch.chartOfInventory", "Available inventory of \(asset)").chinese("\(asset) 可用库存")
    }

    package static func nothingToPlot(_ asset: Code) -> Message {
        English("watch.nothingToPlot", "no data for \(asset) yet; `watch` it first")
            .chinese("还没有 \(asset) 的数据；请先用 `watch` 监视")
    }

    package static func nothingToPlotHere(_ asset: Code) -> Message {
        English(
            "watch.nothingToPlotHere",
            """
            no data for \(asset) in this account yet; data of another account or host is kept apart, so `watch` it \
            here first
            """
        )
        .chinese("此账户下还没有 \(asset) 的数据；其他账户或主机的数据分开保存，请先在此用 `watch` 监视")
    }
}
