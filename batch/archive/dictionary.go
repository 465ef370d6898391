package archive

import (
	"bytes"
	"encoding/binary"
	"io"

	"github.com/klauspost/compress/zstd"
)

// Crawls packed with zstd may share a dictionary between their frames. It then
// lies in a frame to skip at the head of the file, of a magic of its own, as it
// is or packed itself.
var dictionaryMagic = []byte{0x5d, 0x2a, 0x4d, 0x18}

// maxDictionary caps a dictionary; zstd makes them of some 100 kB.
const maxDictionary = 16 << 20

// zstdOptions are those of reading the file, with its dictionary, if it has
// one.
func zstdOptions(file io.ReaderAt) ([]zstd.DOption, error) {
	options := []zstd.DOption{zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow)}
	start := head(file, 8)
	if len(start) < 8 || !bytes.HasPrefix(start, dictionaryMagic) {
		return options, nil
	}
	size := binary.LittleEndian.Uint32(start[4:])
	if size > maxDictionary {
		return nil, fault("its dictionary is larger than 16 MiB", "")
	}
	dictionary, err := io.ReadAll(io.NewSectionReader(file, 8, int64(size)))
	if err == nil && bytes.HasPrefix(dictionary, zstdMagic) {
		dictionary, err = unpackedDictionary(dictionary)
	}
	if err != nil {
		return nil, asError("its dictionary cannot be read", err)
	}
	return append(options, zstd.WithDecoderDicts(dictionary)), nil
}

// newZstd unpacks a part of a file that is packed with zstd.
func newZstd(file io.ReaderAt, part io.Reader) (*zstd.Decoder, error) {
	options, err := zstdOptions(file)
	if err != nil {
		return nil, err
	}
	return zstd.NewReader(part, options...)
}

func unpackedDictionary(packed []byte) ([]byte, error) {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxDictionary))
	if err != nil {
		return nil, err
	}
	defer d.Close()
	return d.DecodeAll(packed, nil)
}
