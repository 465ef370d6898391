package text

func latinMojibake(*document) func(string) []Edit { return nil }
func gbMojibake(*document) func(string) []Edit    { return nil }
func lost(*document) func(string) []Edit          { return nil }
