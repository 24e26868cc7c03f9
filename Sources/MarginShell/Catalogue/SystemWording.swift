/// The system's reasons, in both languages; the English ones are its own.
enum SystemWording {
    static let english: [SystemMessage: String] = [
        .notPermitted: "operation not permitted",
        .noSuchEntry: "no such file or directory",
        .permissionDenied: "permission denied",
        .alreadyExists: "file exists",
        .notADirectory: "not a directory",
        .isADirectory: "is a directory",
        .noSpace: "no space left on device",
        .readOnly: "read-only file system",
        .nameTooLong: "file name too long",
        .tooManyLinks: "too many levels of symbolic links",
        .addressInUse: "another program listens there already",
        .addressNotAvailable: "no address of this machine",
        .notARegularFile: "not a regular file",
        .tooLarge: "larger than {limit} bytes",
        .other: "{words}",
    ]

    static let chinese: [SystemMessage: String] = [
        .notPermitted: "不允许的操作",
        .noSuchEntry: "没有该文件或目录",
        .permissionDenied: "权限不足",
        .alreadyExists: "文件已存在",
        .notADirectory: "不是目录",
        .isADirectory: "是目录",
        .noSpace: "磁盘空间不足",
        .readOnly: "文件系统只读",
        .nameTooLong: "文件名过长",
        .tooManyLinks: "符号链接层数过多",
        .addressInUse: "已有其他程序在此监听",
        .addressNotAvailable: "不是本机的地址",
        .notARegularFile: "不是普通文件",
        .tooLarge: "大于 {limit} 字节",
        .other: "系统报告：{words}",
    ]
}
