package reprint

import (
	"bufio"
	"encoding/binary"
	"os"
)

const (
	bands       = 64
	bandBytes   = 1 + 2*bandValues
	bandValues  = 3
	numberBytes = 5
)

// band are the places of a band's values. No two bands have two of them in
// common: 19, 41 and 60 and what is left of 128 behind each are six numbers.
func band(n int) [bandValues]int {
	return [...]int{2 * n % hashes, (2*n + 19) % hashes, (2*n + 60) % hashes}
}

// slotBytes is what a fingerprint takes where all take the same.
const slotBytes = 4 + 2*hashes + 2 + 2*numbers

// slot is the fingerprint in so many bytes.
func (p *print) slot() []byte {
	b := binary.BigEndian.AppendUint32(make([]byte, 0, slotBytes), uint32(p.size))
	for _, v := range p.least {
		b = binary.BigEndian.AppendUint16(b, v)
	}
	b = binary.BigEndian.AppendUint16(b, uint16(len(p.numbers)))
	for _, v := range p.numbers {
		b = binary.BigEndian.AppendUint16(b, v)
	}
	return b[:slotBytes]
}

// printIn is the fingerprint in a slot.
func printIn(slot []byte) (p print) {
	be := binary.BigEndian
	p.size = int(be.Uint32(slot))
	for i := range p.least {
		p.least[i] = be.Uint16(slot[4+2*i:])
	}
	p.numbers = make([]uint16, be.Uint16(slot[4+2*hashes:]))
	for i := range p.numbers {
		p.numbers[i] = be.Uint16(slot[4+2*hashes+2+2*i:])
	}
	return p
}

func buffered(f *os.File) *bufio.Writer { return bufio.NewWriterSize(f, 1<<18) }
