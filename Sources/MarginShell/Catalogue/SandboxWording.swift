/// What `sandbox` says, in both languages.
enum SandboxWording {
    static let english: [SandboxMessage: String] = [
        .onlyInSandbox: "drills exist in the sandbox profile only",
        .onlyInSandboxNext: "start with `--profile sandbox`",
        .onlySkewIsSigned: "only the clock of `fault skew` may be off by less than nothing",
        .onlySkewIsSignedNext: "leave out the `-`",
        .noPrice: "the embedded exchange cannot hold that price of {asset}: no such asset, or the price is not usable",
        .notListening: "{address} cannot be listened on: {reason}",
        .notListeningNext: "name another address or port; port 0 takes a free one",
        .noAuthority: "the certificate's authority cannot be written to {path}: {reason}",
        .authorityExists: "{path} is there already, and `--tls` replaces no file",
        .authorityExistsNext: "remove that file if it is an earlier start's, or name another one",
        .noAuthorityNext: "name a file behind `--tls` that may be written",
        .exposed: "everyone who reaches {address} can ask this exchange and use up its limits",
    ]

    static let chinese: [SandboxMessage: String] = [
        .onlyInSandbox: "演练仅在 sandbox 配置中可用",
        .onlyInSandboxNext: "请以 `--profile sandbox` 启动",
        .onlySkewIsSigned: "只有 `fault skew` 的时钟偏差可为负",
        .onlySkewIsSignedNext: "请去掉 `-`",
        .noPrice: "内置的模拟交易所无法固定 {asset} 的这一价格：没有该资产或价格不可用",
        .notListening: "无法监听 {address}：{reason}",
        .notListeningNext: "请另选地址或端口；端口 0 表示任一空闲端口",
        .noAuthority: "无法将证书颁发者写入 {path}：{reason}",
        .authorityExists: "{path} 已存在，`--tls` 不会覆盖任何文件",
        .authorityExistsNext: "若该文件来自先前的启动，请先删除；否则请换一个文件名",
        .noAuthorityNext: "请在 `--tls` 后给出可写入的文件",
        .exposed: "任何能访问 {address} 的人都可以查询此交易所并耗尽其限额",
    ]
}
