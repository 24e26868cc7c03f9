enum SandboxExchangeP {}
