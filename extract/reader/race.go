//go:build race

package reader

// raceDetector says that this binary was built with the race detector, which
// reserves terabytes of address space: children then have no memory limit.
const raceDetector = true
