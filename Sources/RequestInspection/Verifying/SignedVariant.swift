/// What may have been signed instead of the query that was sent, and the error that this would be.
struct SignedVariant {
    let payload: String
    let problem: VerifyProblem
}
