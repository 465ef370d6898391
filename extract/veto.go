package extract

// veto gives up the mentions that the words around them show to be none.
func (r *Reading) veto() {}

// settleLists gives units to the numbers of lists: 2.1个和3.4个百分点.
func (r *Reading) settleLists() {}

// settleMoney makes sums of the scaled numbers that the context shows to be
// money: 投资212.6亿.
func (r *Reading) settleMoney() {}

// settleChanges finds the quantities that are changes, and their basis.
func (r *Reading) settleChanges() {}
