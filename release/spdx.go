package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"regexp"
	"runtime/debug"
	"strings"
	"time"
)

// A spdxDocument lists what a command was built from, by SPDX 2.3.
type spdxDocument struct {
	Version       string         `json:"spdxVersion"`
	License       string         `json:"dataLicense"`
	ID            string         `json:"SPDXID"`
	Name          string         `json:"name"`
	Namespace     string         `json:"documentNamespace"`
	Creation      spdxCreation   `json:"creationInfo"`
	Packages      []spdxPackage  `json:"packages"`
	Relationships []spdxRelation `json:"relationships"`
}

type spdxCreation struct {
	Created  string   `json:"created"`
	Creators []string `json:"creators"`
}

type spdxPackage struct {
	Name      string          `json:"name"`
	ID        string          `json:"SPDXID"`
	Version   string          `json:"versionInfo"`
	Supplier  string          `json:"supplier"`
	Location  string          `json:"downloadLocation"`
	Analyzed  bool            `json:"filesAnalyzed"`
	Checksums []spdxChecksum  `json:"checksums,omitempty"`
	Concluded string          `json:"licenseConcluded"`
	Declared  string          `json:"licenseDeclared"`
	Copyright string          `json:"copyrightText"`
	Purpose   string          `json:"primaryPackagePurpose"`
	Refs      []spdxReference `json:"externalRefs"`
}

type spdxChecksum struct {
	Algorithm string `json:"algorithm"`
	Value     string `json:"checksumValue"`
}

type spdxReference struct {
	Category string `json:"referenceCategory"`
	Type     string `json:"referenceType"`
	Locator  string `json:"referenceLocator"`
}

type spdxRelation struct {
	From string `json:"spdxElementId"`
	Kind string `json:"relationshipType"`
	To   string `json:"relatedSpdxElement"`
}

// spdx lists the command, its modules and the library of Go, as the command's
// own file tells them.
func spdx(b *built) ([]byte, error) {
	sum := fmt.Sprintf("%x", sha256.Sum256(b.binary))
	whole := spdxModule(&b.info.Main)
	whole.Checksums = []spdxChecksum{{"SHA256", sum}}
	whole.Declared, whole.Purpose = "Apache-2.0", "APPLICATION"
	doc := spdxDocument{
		Version: "SPDX-2.3", License: "CC0-1.0", ID: "SPDXRef-DOCUMENT", Name: b.name(),
		Namespace:     "https://" + b.info.Main.Path + "/spdx/" + b.name() + "-" + sum[:16],
		Creation:      spdxCreation{b.time.UTC().Format(time.RFC3339), []string{"Tool: zhnews-release"}},
		Packages:      []spdxPackage{whole},
		Relationships: []spdxRelation{{"SPDXRef-DOCUMENT", "DESCRIBES", whole.ID}},
	}
	for _, m := range modules(b.info) {
		part := spdxModule(&m)
		doc.Packages = append(doc.Packages, part)
		doc.Relationships = append(doc.Relationships, spdxRelation{whole.ID, "DEPENDS_ON", part.ID})
	}
	list, err := json.MarshalIndent(doc, "", "  ")
	return append(list, '\n'), err
}

// modules are what the command was built from besides itself.
func modules(info *debug.BuildInfo) []debug.Module {
	all := []debug.Module{{Path: "stdlib", Version: strings.TrimPrefix(info.GoVersion, "go")}}
	for _, m := range info.Deps {
		if m.Replace != nil {
			m = m.Replace
		}
		all = append(all, *m)
	}
	return all
}

// notInID is what an identifier of SPDX cannot hold.
var notInID = regexp.MustCompile(`[^A-Za-z0-9.]`)

func spdxModule(m *debug.Module) spdxPackage {
	const unknown = "NOASSERTION"
	return spdxPackage{
		Name: m.Path, ID: "SPDXRef-" + notInID.ReplaceAllString(m.Path, "-"), Version: m.Version,
		Supplier: unknown, Location: unknown, Concluded: unknown, Declared: unknown, Copyright: unknown,
		Purpose: "LIBRARY",
		Refs:    []spdxReference{{"PACKAGE-MANAGER", "purl", "pkg:golang/" + m.Path + "@" + m.Version}},
	}
}
