/// What may have been signed in place of the query that was sent, and the mistake that this would be.
struct SignedVariant {
    let payload: String
    let problem: VerifyProblem
}
