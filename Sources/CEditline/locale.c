#include "CEditline.h"

#include <locale.h>
#include <stdlib.h>

bool ced_use_utf8_locale(void) {
    if (setlocale(LC_CTYPE, "") != NULL && MB_CUR_MAX > 1) return true;
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL && MB_CUR_MAX > 1;
}
