// readline's headers name FILE without declaring it.
#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>
