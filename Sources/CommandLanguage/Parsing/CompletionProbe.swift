/// Collects what may stand at a cursor that is the end of the parsed text.
struct CompletionProbe {
    var expectations: [CompletionSite.Expectation] = []
}
