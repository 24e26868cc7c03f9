/// The words about profiles in both languages.
enum ProfileWording {
    static let english: [ProfileMessage: String] = [
        .used: "now under profile {profile}",
        .saved: "saved as profile {profile}",
        .variablesLeftOut: "left out, since a profile keeps numbers, texts, durations and lists of them, and no text "
            + "that looks like a key: {names}",
        .scriptRequest: "a script chose these, not you: {list}; type yes to save them too: ",
        .scriptLeftOut: "left out, because a script chose them: {list}",
        .madeDefault: "shells begin with profile {profile} from now on",
        .renamed: "profile {profile} is now called {other}",
        .deleted: "profile {profile} is deleted",
        .builtIn: "{profile} is built in and no file; choose another name",
        .exists: "there is a profile {profile} already",
        .existsNext: "choose another name, or delete that one first",
        .hasMistakes: "profile {profile} has mistakes, so nothing of it was taken",
        .hasMistakesNext: "mend the file that `profile path` names, and try again",
        .startFileHasMistakes: "the start file {path} has mistakes, so nothing of it was taken",
        .openToOthers: "others may read or change the profile {path}",
        .folderOpen: "others may put files of theirs into the folder {path}, so no profile there is read",
        .foreign: "the profile {path} belongs to another user",
        .foreignNext: "copy it, so that it is yours",
        .noHome: "there is no place for profiles: neither XDG_CONFIG_HOME nor HOME is set",
        .noHomeNext: "set HOME to your home directory",
        .jobsRequest: "these statements still run in the background and will be ended: {jobs}; "
            + "type yes to change the profile all the same: ",
        .jobsInTheWay: "statements still run in the background: {jobs}",
        .jobsInTheWayNext: "end them with `stop all`, or wait for them with `wait`",
        .unknownHostRequest: "{url} is none of the exchange's published addresses, and would see your key; "
            + "type its host name to use it from now on: ",
        .unknownHost: "{url} is none of the exchange's published addresses, and nobody confirmed it",
        .unknownHostNext: "start once in a terminal, ask something there and type the host's name",
        .keyMayWrite: "warning: this key can do more than read: {permissions}; a signed query that leaks could be "
            + "replayed as a write within its window; this shell needs enableReading alone",
        .permissionsUnread: "warning: these permissions of the key could not be read and count as granted: "
            + "{permissions}; a signed query that leaks could be replayed as a write within its window",
        .permissionsNeverRead:
            "warning: the key's permissions could not be read, so it counts as a key that can do more "
            + "than read",
        .keyFromAnywhere: "warning: this key works from every address; restrict it at the exchange",
        .choose: "which profile? 1 to {count}: ",
        .chooseLine: "  {number}  {profile}",
        .chooseAgain: "please type a number from 1 to {count}: ",
    ]

    static let chinese: [ProfileMessage: String] = [
        .used: "现在使用配置 {profile}",
        .saved: "已存为配置 {profile}",
        .variablesLeftOut: "配置只保存数字、文本、时长及其列表，且不保存看起来像密钥的文本，因此略去：{names}",
        .scriptRequest: "以下内容由脚本设定，并非由您输入：{list}；输入 yes 一并保存：",
        .scriptLeftOut: "由脚本设定，因此略去：{list}",
        .madeDefault: "今后以配置 {profile} 开始",
        .renamed: "配置 {profile} 已改名为 {other}",
        .deleted: "已删除配置 {profile}",
        .builtIn: "{profile} 是内置配置，不是文件；请换一个名称",
        .exists: "已有名为 {profile} 的配置",
        .existsNext: "请换一个名称，或先删除它",
        .hasMistakes: "配置 {profile} 有错误，因此完全没有采用",
        .hasMistakesNext: "请修正 `profile path` 所示的文件后重试",
        .startFileHasMistakes: "启动文件 {path} 有错误，因此完全没有采用",
        .openToOthers: "其他人可以读取或更改配置 {path}",
        .folderOpen: "其他人可以向目录 {path} 中放入文件，因此不读取其中的配置",
        .foreign: "配置 {path} 属于其他用户",
        .foreignNext: "请复制一份，使其归您所有",
        .noHome: "没有存放配置的地方：XDG_CONFIG_HOME 和 HOME 均未设置",
        .noHomeNext: "请将 HOME 设为您的主目录",
        .jobsRequest: "以下语句仍在后台运行，将被结束：{jobs}；输入 yes 仍要更换配置：",
        .jobsInTheWay: "仍有语句在后台运行：{jobs}",
        .jobsInTheWayNext: "请用 `stop all` 结束它们，或用 `wait` 等待",
        .unknownHostRequest: "{url} 不是交易所公布的地址，且会看到您的密钥；输入其主机名表示今后使用它：",
        .unknownHost: "{url} 不是交易所公布的地址，也没有人确认过",
        .unknownHostNext: "请先在终端中启动一次，提出查询并输入该主机名",
        .keyMayWrite: "警告：此密钥不止能读取：{permissions}；泄露的签名查询在其时间窗口内可被重放为写操作；"
            + "本程序只需 enableReading",
        .permissionsUnread: "警告：无法读取密钥的以下权限，按已授予处理：{permissions}；"
            + "泄露的签名查询在其时间窗口内可被重放为写操作",
        .permissionsNeverRead: "警告：无法读取密钥的权限，因此视为不止能读取的密钥",
        .keyFromAnywhere: "警告：此密钥可从任何地址使用；请在交易所限制其 IP",
        .choose: "使用哪个配置？1 到 {count}：",
        .chooseLine: "  {number}  {profile}",
        .chooseAgain: "请输入 1 到 {count} 的数字：",
    ]
}
