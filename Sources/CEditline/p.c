int CEditline_placeholder;
