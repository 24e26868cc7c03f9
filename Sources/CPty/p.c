int CPty_placeholder;
