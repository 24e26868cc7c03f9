import InjectedTime
import ShellRuntime

/// What the commands of one session act upon. The prompt's session has one, and each background job's.
package struct CommandScope: Sendable {
    let session: ShellSession
    let console: Console
    let prompts: Prompter
    let secrets: SecretResolver
    let profiles: ProfileService
    let gateway: ExchangeGateway
    let names: MarketNameCache
    let reservations: WeightReservations
    let jobs: any RunningJobs

    /// The number of the background job whose session it is; nil for the prompt's.
    let job: Int?
    let observer: any RuntimeObserver

    /// What starts programs; nil where none may be started.
    let programs: (any ProgramRunning)?
    let time: any TimeSource

    /// Sends the requests of this session.
    var requester: ExchangeRequester { ExchangeRequester(session: session, gateway: gateway) }

    /// Asks how much this session's account can borrow.
    var borrowRequester: BorrowRequester { BorrowRequester(session: session, gateway: gateway, names: names) }
}
