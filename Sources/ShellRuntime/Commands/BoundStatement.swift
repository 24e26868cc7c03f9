/// A statement's command and its bound arguments, ready to run or to explain.
package struct BoundStatement: Sendable {
    package let command: any Command
    package let invocation: CommandInvocation

    init(command: any Command, invocation: CommandInvocation) {
        self.command = command
        self.invocation = invocation
    }
}
