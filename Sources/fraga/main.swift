import Glibc
import Shell

Signals.prepareProgram()
exit(Program(arguments: CommandLine.arguments).run())
