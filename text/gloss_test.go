package text

import "testing"

func TestClosingBracketsOpenNothing(t *testing.T) {
	for _, line := range []string{"青〉", "青）(", "青>", "青】", "青〕縣(xiàn)"} {
		Repair([]string{line}, ScriptAuto)
	}
}
