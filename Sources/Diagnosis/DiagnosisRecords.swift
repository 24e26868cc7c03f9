package import RecordRendering

/// The records that these commands give.
package enum DiagnosisRecords {
    package static let all: [AnyRecordDescription] = [
        .init(BundleChange.description), .init(BundleProblem.description), .init(ListedCheck.description),
        .init(ShownCheck.description), .init(WhyResult.constraintDescription), .init(WhyResult.description),
        .init(WhyResult.partDescription), .init(WrittenBundle.description),
    ]
}
