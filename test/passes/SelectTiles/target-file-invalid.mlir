// What is wrong in the description of a machine is told with line and column.
// RUN: split-file %s %t
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/no-unit.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=NO-UNIT
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/wrong-unit.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=WRONG-UNIT
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/negative.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=NEGATIVE
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/unknown-key.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=UNKNOWN
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/duplicate.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=DUPLICATE
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/no-source.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=NO-SOURCE
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/empty-source.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=EMPTY-SOURCE
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/no-number.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=NO-NUMBER
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/bare.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=BARE
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/half.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=HALF
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/huge.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=HUGE
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/fraction.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=FRACTION
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/word.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=WORD
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/twice.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=TWICE
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/memories.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=MEMORIES
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/block.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=BLOCK
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/clock.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=CLOCK
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/rates.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=RATES
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/columns.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=COLUMNS
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/nameless.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=NAMELESS
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/empty.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=EMPTY
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/two.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=TWO
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/syntax.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=SYNTAX
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/directive.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=DIRECTIVE
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/analysis.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=ANALYSIS
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/absent.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=ABSENT
// RUN: not attn-opt %t/m.mlir --attn-stage-configured=target-file=%t/vague.yaml 2>&1 | FileCheck %t/m.mlir --check-prefix=VAGUE

//--- m.mlir
// NO-UNIT: no-unit.yaml:4:10: error: missing required key 'unit'
// WRONG-UNIT: wrong-unit.yaml:4:37: error: expected a unit among 'Hz', 'MHz', 'GHz' but got 'B/s'
// NEGATIVE: negative.yaml:4:17: error: expected a number of at least 0 but got -2
// UNKNOWN: unknown-key.yaml:4:1: error: unknown key 'colour'
// DUPLICATE: duplicate.yaml:5:1: error: duplicated mapping key 'units'
// NO-SOURCE: no-source.yaml:4:10: error: missing required key 'source'
// EMPTY-SOURCE: empty-source.yaml:4:41: error: expected a source but got an empty text
// NO-NUMBER: no-number.yaml:4:17: error: expected a number but got 'two'
// BARE: bare.yaml:4:8: error: not a mapping
// HALF: half.yaml:4:10: error: expected a whole number of units but got 2.5
// HUGE: huge.yaml:4:10: error: expected at most 2^53 units but got 1e+300
// FRACTION: fraction.yaml:5:14: error: expected a fraction of at most 1 but got 1.5
// WORD: word.yaml:3:7: error: expected a word among 'cpu', 'gpu' but got 'tpu'
// TWICE: twice.yaml:1:1: error: expected 'async_copy' once in 'capabilities'
// MEMORIES: memories.yaml:1:1: error: expected one memory of kind 'l2'
// BLOCK: block.yaml:1:1: error: expected at most 1024 B of shared memory for a block, which is all of a unit's, but got 2048 B
// CLOCK: clock.yaml:1:1: error: expected 'sustained_clock' of at most 1e+09 Hz, the boost clock, but got 2e+09 Hz
// RATES: rates.yaml:5:5: error: expected one rate for operand 'bf16' and accumulator 'f32'
// COLUMNS: columns.yaml:5:5: error: expected 'n_least' of at most 8 but got 16
// NAMELESS: nameless.yaml:1:1: error: expected a name but got an empty text
// EMPTY: empty.yaml:1:1: error: expected the description of one machine but got 0
// TWO: two.yaml:1:1: error: expected the description of one machine but got 2
// SYNTAX: syntax.yaml:2:11: error: Could not find closing ]!
// DIRECTIVE: directive.yaml:1:1: error: expected YAML
// ANALYSIS: error: not supported yet: code for 'sketch', which is described for analysis alone
// ABSENT: error: expected to read '{{.*}}absent.yaml' but got: No such file or directory
// VAGUE: error: expected target 'vague' to say its vector registers and their bytes
func.func @f(%q: tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32> attributes {attn.stage = #attn.stage<masked>} {
  %r = attn.attention ins(%q, %q, %q : tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>, tensor<1x1x8x8xf32>)
         outs(%q : tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32>
  return %r : tensor<1x1x8x8xf32>
}
//--- no-unit.yaml
name: bad
summary: bad
kind: cpu
units: { value: 2, source: "guess" }
//--- wrong-unit.yaml
name: bad
summary: bad
kind: cpu
boost_clock: { value: 2,      unit: B/s, source: "guess" }
//--- negative.yaml
name: bad
summary: bad
kind: cpu
units: { value: -2, unit: units, source: "guess" }
//--- unknown-key.yaml
name: bad
summary: bad
kind: cpu
colour: blue
//--- duplicate.yaml
name: bad
summary: bad
kind: cpu
units: { value: 2, unit: units, source: "guess" }
units: { value: 3, unit: units, source: "guess" }
//--- no-source.yaml
name: bad
summary: bad
kind: cpu
units: { value: 2, unit: units }
//--- empty-source.yaml
name: bad
summary: bad
kind: cpu
units: { value: 2, unit: units, source: " " }
//--- no-number.yaml
name: bad
summary: bad
kind: cpu
units: { value: two, unit: units, source: "guess" }
//--- bare.yaml
name: bad
summary: bad
kind: cpu
units: 2
//--- half.yaml
name: bad
summary: bad
kind: cpu
units: { value: 2.5, unit: units, source: "guess" }
//--- huge.yaml
name: bad
summary: bad
kind: cpu
units: { value: 1e300, unit: units, source: "guess" }
//--- fraction.yaml
name: bad
summary: bad
kind: gpu
time:
  overlap: { value: 1.5, unit: fraction, source: "guess" }
//--- word.yaml
name: bad
summary: bad
kind: tpu
//--- twice.yaml
name: bad
summary: bad
kind: gpu
capabilities: [async_copy, async_copy]
//--- memories.yaml
name: bad
summary: bad
kind: cpu
memories:
  - kind: l2
  - kind: l2
//--- block.yaml
name: bad
summary: bad
kind: gpu
shared_memory:
  per_unit: { value: 1, unit: KiB, source: "guess" }
  per_block: { value: 2, unit: KiB, source: "guess" }
//--- clock.yaml
name: bad
summary: bad
kind: cpu
boost_clock: { value: 1, unit: GHz, source: "guess" }
sustained_clock: { value: 2, unit: GHz, source: "guess" }
//--- rates.yaml
name: bad
summary: bad
kind: gpu
matrix_units:
  - instruction: wgmma
    accumulator_place: registers
    rates:
      - { operand: bf16, accumulator: f32 }
      - { operand: bf16, accumulator: f32 }
//--- columns.yaml
name: bad
summary: bad
kind: gpu
matrix_units:
  - instruction: wgmma
    n_least: { value: 16, unit: elements, source: "guess" }
    n_most: { value: 8, unit: elements, source: "guess" }
    accumulator_place: registers
    rates: []
//--- nameless.yaml
name: ""
summary: bad
kind: cpu
//--- empty.yaml
//--- two.yaml
name: one
summary: one
kind: cpu
---
name: two
//--- syntax.yaml
name: bad
summary: [
//--- directive.yaml
%Y
#
//--- analysis.yaml
name: sketch
summary: "a machine for the models"
kind: gpu
analysis_only: true
//--- vague.yaml
name: vague
summary: "a machine without registers"
kind: cpu
