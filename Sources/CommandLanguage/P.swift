enum CommandLanguageP {}
