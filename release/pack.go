package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"time"
)

// pack makes the archive of a platform. All its files bear one time, and of
// those who packed them it tells nothing.
func pack(p platform, files []file, at time.Time) ([]byte, error) {
	if p.archive() == ".zip" {
		return packZip(sorted(files), at.UTC())
	}
	return packTar(sorted(files), at.UTC())
}

func packTar(files []file, at time.Time) ([]byte, error) {
	var out bytes.Buffer
	packed, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // the level exists
	archive := tar.NewWriter(packed)
	for _, f := range files {
		err := archive.WriteHeader(&tar.Header{
			Name: f.path, Mode: int64(f.mode), Size: int64(len(f.bytes)), ModTime: at, Format: tar.FormatUSTAR,
		})
		if err != nil {
			return nil, err
		}
		if _, err := archive.Write(f.bytes); err != nil {
			return nil, err
		}
	}
	err := errors.Join(archive.Close(), packed.Close())
	return out.Bytes(), err
}

func packZip(files []file, at time.Time) ([]byte, error) {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, f := range files {
		head := &zip.FileHeader{Name: f.path, Method: zip.Deflate, Modified: at}
		head.SetMode(f.mode)
		w, err := archive.CreateHeader(head)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(f.bytes); err != nil {
			return nil, err
		}
	}
	err := archive.Close()
	return out.Bytes(), err
}

// checksums are the lines that sha256sum -c checks.
func checksums(outputs []output) []byte {
	var lines []byte
	for _, o := range outputs {
		lines = fmt.Appendf(lines, "%x  %s\n", sha256.Sum256(o.bytes), o.name)
	}
	return lines
}
