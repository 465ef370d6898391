package promises

import "os"

// peak is 0: the system keeps no count with the state of a process.
func peak(*os.ProcessState) int64 { return 0 }
