/// The words about the process's own flags in both languages.
enum ProcessWording {
    static let english: [ProcessMessage: String] = [
        .unknownFlag: "there is no flag {flag}; {program} takes {allowed}",
        .unknownFlagNear: "there is no flag {flag}; did you mean {near}?",
        .valueMissing: "{flag} needs a value: {form}",
        .valueUnwanted: "{flag} stands alone and takes no value",
        .valueNoChoice: "{flag} takes {allowed}, and what stands there is nothing of the kind",
        .valueNearChoice: "{flag} takes {allowed}; did you mean {near}?",
        .valueNoNumber: "{flag} takes a number from {least} to {most}, and what stands there is none",
        .valueOutOfRange: "{flag} takes a number from {least} to {most}, not {found}",
        .wordUnwanted: "{program} takes flags only, and one of the words is none",
        .wordUnwantedNamed: "{program} takes flags only, and {found} is none",
        .wordMissing: "{program} needs one thing more: {form}",
        .oneOf: "{program} takes exactly one of {allowed}",
        .linesAndScript: "either lines behind `-c` or a script can be run, not both",
        .replayAlone: "`--replay` takes no {flag} beside it: the recording says it all",
        .other: "the flags cannot be read: {words}",
        .next: "{command} lists the flags",
        .subcommandNear: "if a subcommand was meant, run {command}; else check the file's name and its permissions",
    ]

    static let chinese: [ProcessMessage: String] = [
        .unknownFlag: "没有参数 {flag}；{program} 接受 {allowed}",
        .unknownFlagNear: "没有参数 {flag}；是否想输入 {near}？",
        .valueMissing: "{flag} 需要一个值：{form}",
        .valueUnwanted: "{flag} 单独使用，不接受值",
        .valueNoChoice: "{flag} 只接受 {allowed}，所给的值不在其中",
        .valueNearChoice: "{flag} 只接受 {allowed}；是否想输入 {near}？",
        .valueNoNumber: "{flag} 应为 {least} 到 {most} 的数字，所给的值不是数字",
        .valueOutOfRange: "{flag} 应为 {least} 到 {most} 的数字，而不是 {found}",
        .wordUnwanted: "{program} 只接受参数，而其中一个词不是参数",
        .wordUnwantedNamed: "{program} 只接受参数，而 {found} 不是参数",
        .wordMissing: "{program} 还缺少：{form}",
        .oneOf: "{program} 须且只能使用 {allowed} 之一",
        .linesAndScript: "`-c` 给出的行与脚本只能执行其一",
        .replayAlone: "`--replay` 不能与 {flag} 一起使用：一切以录制文件为准",
        .other: "无法读取命令行参数：{words}",
        .next: "{command} 列出所有参数",
        .subcommandNear: "若想使用子命令，请运行 {command}；否则请检查文件名及其权限",
    ]
}
