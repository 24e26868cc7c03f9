import BilingualText
import BinanceMargin
import ShellRuntime

/// That a bundle was written: schema `bundle`, version 1.
enum BundleRecord {
    static let fields = RecordSchema(
        Record.Schema("bundle", version: 1),
        summary: LocalizedText(english: "a bundle that was written", chinese: "已写出的诊断包"),
        fields: [
            .init("file", .text, "where", "文件"),
            .init("sections", .text, "what is in it", "包含的部分"),
            .init("problems", .text, optional: true, "what it shows is the matter", "显示的问题"),
            .init("removed", .text, "what was left out: kinds and counts", "略去的内容：种类和数量"),
            .init("sha256", .text, "the file's fingerprint, to compare on the other side", "文件指纹，供对方核对"),
        ]
    )

    static let layout = RecordLayout(
        record: fields.id.name,
        columns: [
            .init("file", heading: LocalizedText(english: "FILE", chinese: "文件")),
            .init("sections", heading: LocalizedText(english: "SECTIONS", chinese: "部分")),
            .init("problems", heading: LocalizedText(english: "FINDINGS", chinese: "问题")),
            .init("removed", heading: LocalizedText(english: "REMOVED", chinese: "略去")),
            .init("sha256", heading: LocalizedText(english: "SHA-256", chinese: "SHA-256 指纹")),
        ]
    )

    static func make(_ document: BundleDocument, path: String) -> Record {
        let problems = BundleCheck.read(document[.doctor]?.lines ?? [])?.compactMap(\.problem) ?? []
        return Record(
            schema: fields.id,
            fields: [
                .init("file", .text(path)),
                .init("sections", .text(document.sections.map(\.name.rawValue).joined(separator: " "))),
                .text("problems", problems.isEmpty ? nil : problems.joined(separator: " ")),
                .init("removed", .text((document[.removed]?.lines ?? []).joined(separator: " "))),
                .init("sha256", .text(ContentDigest.sha256(Array(document.text.utf8)))),
            ]
        )
    }
}
