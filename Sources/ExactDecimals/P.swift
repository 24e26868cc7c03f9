enum ExactDecimalsP {}
