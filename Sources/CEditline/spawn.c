#define _GNU_SOURCE
#include "CEditline.h"

#include <spawn.h>

int32_t ced_add_close_from(void *actions, int32_t first) {
    return posix_spawn_file_actions_addclosefrom_np(actions, first);
}
