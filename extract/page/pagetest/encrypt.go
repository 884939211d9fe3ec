package pagetest

import (
	"crypto/md5"
	"crypto/rc4"
	"fmt"
	"strings"
)

// encrypt encrypts the objects' streams with 40-bit RC4 and an empty user
// password (ISO 32000-1, 7.6.2 to 7.6.4), and returns what the trailer says of
// it.
func encrypt(objects []string) string {
	const pad = "\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a"
	owner, id := strings.Repeat("o", 32), strings.Repeat("i", 16)
	sum := md5.Sum([]byte(pad + owner + "\xfc\xff\xff\xff" + id)) // -4: all is allowed
	key := string(sum[:5])
	for i, o := range objects {
		head, rest, ok := strings.Cut(o, "\nstream\n")
		if !ok {
			continue
		}
		data := strings.TrimSuffix(rest, "\nendstream")
		number := i + 1
		sum := md5.Sum([]byte(key + string([]byte{byte(number), byte(number >> 8), byte(number >> 16), 0, 0})))
		objects[i] = head + "\nstream\n" + rc4Of(string(sum[:10]), data) + "\nendstream"
	}
	return fmt.Sprintf("/ID [<%x> <%x>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%x> /U <%x> >>", id, id, owner, rc4Of(key, pad))
}

func rc4Of(key, data string) string {
	c, err := rc4.NewCipher([]byte(key))
	if err != nil {
		panic(err) // the key's length is right
	}
	out := make([]byte, len(data))
	c.XORKeyStream(out, []byte(data))
	return string(out)
}
