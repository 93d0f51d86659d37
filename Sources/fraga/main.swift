import Glibc

// A reader that goes away shows as an error of the write, which ends the program quietly.
signal(SIGPIPE, SIG_IGN)
exit(Program(arguments: CommandLine.arguments).run())
