#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes an attention kernel in attn_gpu by hand: input for tests of its lowering.

What LowerToGPU emits is tested with LowerToGPU; this shows that the dialect can
say the two schedules, and that each becomes the code that it should. Arguments
of the kernel: q, k, v, o, lse, scale · log2(e), length.
"""

import argparse
import math


def types(a: argparse.Namespace) -> str:
    layout = lambda kind: f"#attn_gpu.layout<{kind}, unit = {a.unit}, warps = {a.warps}>"
    d = -(-a.d // 16) * 16
    return f"""
!s = !attn_gpu.fragment<{a.rows}x{a.keys}xf32, {layout("accumulator")}>
!acc = !attn_gpu.fragment<{a.rows}x{d}xf32, {layout("accumulator")}>
!p = !attn_gpu.fragment<{a.rows}x{a.keys}x{a.type}, {layout("operand_a")}>
!qa = !attn_gpu.fragment<{a.rows}x{d}x{a.type}, {layout("operand_a")}>
!rows = !attn_gpu.fragment<{a.rows}xf32, {layout("rows")}>
!qring = !attn_gpu.ring<1x{a.rows}x{d}x{a.type}>
!ring = !attn_gpu.ring<{a.stages}x{a.keys}x{d}x{a.type}>
!q = !attn_gpu.shared<{a.rows}x{d}x{a.type}>
!kv = !attn_gpu.shared<{a.keys}x{d}x{a.type}>
!g = !attn_gpu.global<{a.d}x{a.type}>
"""


def softmax(old: str, new: str, masked: bool) -> str:
    """max{old}, sum{old} and scores s{new} to max{new}, sum{new}, e{new} and the factor
    of what was summed before. A row whose keys are all masked keeps its -inf."""
    guard = """
    %empty = arith.cmpf oeq, %is, %ninf : f32
    %safe = arith.select %empty, %zero, %is : f32""" if masked else "\n    %safe = arith.addf %is, %nzero : f32"
    return f"""
  %m0{new} = attn_gpu.row_reduce <max> %s{new}, %max{old} : !s
  %max{new} = attn_gpu.row_allreduce <max> %m0{new} : !rows
  %base{new}:2 = attn_gpu.map(%max{old}, %max{new}) : (!rows, !rows) -> (!rows, !rows) {{
  ^bb0(%was: f32, %is: f32, %row: i32):{guard}
    %base = arith.mulf %safe, %scale fastmath<contract> : f32
    %d = arith.subf %was, %safe fastmath<contract> : f32
    %ds = arith.mulf %d, %scale fastmath<contract> : f32
    %alpha = math.exp2 %ds fastmath<afn> : f32
    attn_gpu.yield %base, %alpha : f32, f32
  }}
  %e{new} = attn_gpu.map(%s{new}, %base{new}#0) : (!s, !rows) -> !s {{
  ^bb0(%x: f32, %base: f32, %row: i32, %column: i32):
    %xs = arith.mulf %x, %scale fastmath<contract> : f32
    %xd = arith.subf %xs, %base fastmath<contract> : f32
    %ex = math.exp2 %xd fastmath<afn> : f32
    attn_gpu.yield %ex : f32
  }}
  %scaled{new} = attn_gpu.map(%sum{old}, %base{new}#1) : (!rows, !rows) -> !rows {{
  ^bb0(%x: f32, %alpha: f32, %row: i32):
    %y = arith.mulf %x, %alpha fastmath<contract> : f32
    attn_gpu.yield %y : f32
  }}
  %sum{new} = attn_gpu.row_reduce <add> %e{new}, %scaled{new} : !s
"""


def rescale(result: str, of: str, base: str) -> str:
    return f"""
  {result} = attn_gpu.map({of}, {base}) : (!acc, !rows) -> !acc {{
  ^bb0(%x: f32, %alpha: f32, %row: i32, %column: i32):
    %y = arith.mulf %x, %alpha fastmath<contract> : f32
    attn_gpu.yield %y : f32
  }}
"""


def mask(a: argparse.Namespace, result: str, of: str) -> str:
    """Keys at or beyond the length, and for causal those above the diagonal."""
    causal = """
    %rc = arith.subi %row, %column overflow<nsw> : i32
    %below = arith.cmpi sge, %rc, %diagonal : i32
    %both = arith.andi %inside, %below : i1""" if a.causal else ""
    return f"""
  {result} = attn_gpu.map({of}) : (!s) -> !s {{
  ^bb0(%x: f32, %row: i32, %column: i32):
    %inside = arith.cmpi slt, %column, %left : i32{causal}
    %y = arith.select {"%both" if a.causal else "%inside"}, %x, %ninf : f32
    attn_gpu.yield %y : f32
  }}
"""


def epilogue(through: str) -> str:
    return f"""
  %total = attn_gpu.row_allreduce <add> %sumN : !rows
  %inv:2 = attn_gpu.map(%total, %maxN) : (!rows, !rows) -> (!rows, !rows) {{
  ^bb0(%l: f32, %m: f32, %row: i32):
    %none = arith.cmpf oeq, %l, %zero : f32
    %r0 = llvm.call_intrinsic "llvm.nvvm.rcp.approx.ftz.f"(%l) : (f32) -> f32
    %r = arith.select %none, %zero, %r0 : f32
    %lg = llvm.call_intrinsic "llvm.nvvm.lg2.approx.ftz.f"(%l) : (f32) -> f32
    %ms = arith.mulf %m, %scale fastmath<contract> : f32
    %l2 = arith.addf %ms, %lg fastmath<contract> : f32
    %ln = arith.mulf %l2, %ln2 fastmath<contract> : f32
    attn_gpu.yield %r, %ln : f32, f32
  }}
  {rescale("%o", "%accN", "%inv#0")}
  attn_gpu.store %o to %vo[%row0] through {through} : !acc, !g, !q
  attn_gpu.store_rows %inv#1 to %vlse[%row0] : !rows, !attn_gpu.global<f32>
"""


def prologue(a: argparse.Namespace, ring: str) -> str:
    return f"""
  %zero = arith.constant 0.0 : f32
  %nzero = arith.constant -0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %ln2 = arith.constant {math.log(2)} : f32
  %c0 = arith.constant 0 : i32
  %c1 = arith.constant 1 : i32
  %cm = arith.constant {a.rows} : i32
  %cn = arith.constant {a.keys} : i32
  %cn1 = arith.constant {a.keys - 1} : i32
  %bx = gpu.block_id x
  %by = gpu.block_id y
  %tile = arith.index_cast %bx : index to i32
  %head = arith.index_cast %by : index to i64
  %row0 = arith.muli %tile, %cm : i32
  %width = arith.constant {a.d} : i64
  %n64 = arith.extsi %n : i32 to i64
  %hs = arith.muli %n64, %width : i64
  %ho = arith.muli %head, %hs : i64
  %hl = arith.muli %head, %n64 : i64
  %po = llvm.getelementptr %o0[%ho] : (!llvm.ptr<1>, i64) -> !llvm.ptr<1>, {a.type}
  %plse = llvm.getelementptr %lse[%hl] : (!llvm.ptr<1>, i64) -> !llvm.ptr<1>, f32
  %vo = attn_gpu.global_view %po rows(%n) stride(%width) : !g
  %one64 = arith.constant 1 : i64
  %vlse = attn_gpu.global_view %plse rows(%n) stride(%one64) : !attn_gpu.global<f32>
  %n1 = arith.addi %n, %cn1 : i32
  %all = arith.divui %n1, %cn : i32
  {diagonal_blocks(a) if a.causal else "%blocks = arith.addi %all, %c0 : i32"}
  %full = arith.{"divui %row0, %cn" if a.causal else "divui %n, %cn"} : i32
  %ringq = attn_gpu.ring_create <{ring}> : !qring
  %ringk = attn_gpu.ring_create <{ring}> : !ring
  %ringv = attn_gpu.ring_create <{ring}> : !ring
"""


def diagonal_blocks(a: argparse.Namespace) -> str:
    return f"""%last = arith.addi %row0, %cm : i32
  %last1 = arith.addi %last, %cn1 : i32
  %belowblocks = arith.divui %last1, %cn : i32
  %blocks = arith.minui %all, %belowblocks : i32"""


def step_sm80(a: argparse.Namespace, masked: bool) -> str:
    """One tile of keys: scores while V comes, values while the next K comes."""
    left = f"""
  %first = arith.muli %j, %cn : i32
  %left = arith.subi %n, %first : i32
  %diagonal = arith.subi %first, %row0 : i32""" if masked else "\n  %first = arith.muli %j, %cn : i32"
    q = "%qa" if a.qreg else "%qt"
    return f"""{left}
  %kt = attn_gpu.wait %ringk[%j] : !ring
  %vs = attn_gpu.acquire %ringv[%j] : !ring
  attn_gpu.copy %vv[%first] to %vs : !g, !kv
  attn_gpu.commit %ringv[%j] : !ring
  %s0, %t0 = attn_gpu.mma_start {q}, %kt {{transpose_b}} : {"!qa" if a.qreg else "!q"}, !kv -> !s
  %sr = attn_gpu.mma_wait %t0, %s0 : !s
  attn_gpu.release %ringk[%j] : !ring
  %vt = attn_gpu.wait %ringv[%j] : !ring
  %j1 = arith.addi %j, %c1 : i32
  %ks = attn_gpu.acquire %ringk[%j1] : !ring
  %more = arith.cmpi slt, %j1, %blocks : i32
  scf.if %more {{
    %next = arith.addi %first, %cn : i32
    attn_gpu.copy %vk[%next] to %ks : !g, !kv
  }}
  attn_gpu.commit %ringk[%j1] : !ring
  {mask(a, "%sN", "%sr") if masked else "%sN = attn_gpu.map(%sr) : (!s) -> !s { ^bb0(%x: f32, %row: i32, %column: i32): attn_gpu.yield %x : f32 }"}
  {softmax("O", "N", masked)}
  %p = attn_gpu.convert %eN : !s -> !p
  {rescale("%accS", "%accO", "%baseN#1")}
  %o1, %t1 = attn_gpu.mma_start %p, %vt accumulate(%accS : !acc) : !p, !kv -> !acc
  %accN = attn_gpu.mma_wait %t1, %o1 : !acc
  attn_gpu.release %ringv[%j] : !ring
"""


def kernel_sm80(a: argparse.Namespace) -> str:
    loop = lambda first, last, state, masked: f"""scf.for %j = {first} to {last} step %c1
    iter_args(%accO = {state}0, %maxO = {state}1, %sumO = {state}2) -> (!acc, !rows, !rows) : i32 {{
  {step_sm80(a, masked)}
    scf.yield %accN, %maxN, %sumN : !acc, !rows, !rows
  }}"""
    qload = "%qa = attn_gpu.load %qt : !q -> !qa" if a.qreg else ""
    loops = f"%b:3 = {loop('%c0', '%blocks', '%i', True)}"
    if a.split:
        loops = f"%a:3 = {loop('%c0', '%full', '%i', False)}\n  %b:3 = {loop('%full', '%blocks', '%a#', True)}"
    if a.unmasked:
        loops = f"%b:3 = {loop('%c0', '%blocks', '%i', False)}"
    return f"""
gpu.func @attention(%q0: !llvm.ptr<1> {{llvm.noalias}}, %k0: !llvm.ptr<1> {{llvm.noalias}}, %v0: !llvm.ptr<1> {{llvm.noalias}},
    %o0: !llvm.ptr<1> {{llvm.noalias}}, %lse: !llvm.ptr<1> {{llvm.noalias}}, %scale: f32, %n: i32) kernel
    attributes {{known_block_size = array<i32: {32 * a.warps}, 1, 1>}} {{
  {prologue(a, "cp_async")}
  %pq = llvm.getelementptr %q0[%ho] : (!llvm.ptr<1>, i64) -> !llvm.ptr<1>, {a.type}
  %pk = llvm.getelementptr %k0[%ho] : (!llvm.ptr<1>, i64) -> !llvm.ptr<1>, {a.type}
  %pv = llvm.getelementptr %v0[%ho] : (!llvm.ptr<1>, i64) -> !llvm.ptr<1>, {a.type}
  %vq = attn_gpu.global_view %pq rows(%n) stride(%width) : !g
  %vk = attn_gpu.global_view %pk rows(%n) stride(%width) : !g
  %vv = attn_gpu.global_view %pv rows(%n) stride(%width) : !g
  %qs = attn_gpu.acquire %ringq[%c0] : !qring
  attn_gpu.copy %vq[%row0] to %qs : !g, !q
  attn_gpu.commit %ringq[%c0] : !qring
  %kf = attn_gpu.acquire %ringk[%c0] : !ring
  attn_gpu.copy %vk[%c0] to %kf : !g, !kv
  attn_gpu.commit %ringk[%c0] : !ring
  %qt = attn_gpu.wait %ringq[%c0] pending(1) : !qring
  {qload}
  %i0 = attn_gpu.splat %zero : !acc
  %i1 = attn_gpu.splat %ninf : !rows
  %i2 = attn_gpu.splat %zero : !rows
  {loops}
  %accN = attn_gpu.map(%b#0) : (!acc) -> !acc {{ ^bb0(%x: f32, %row: i32, %column: i32): attn_gpu.yield %x : f32 }}
  %maxN = attn_gpu.map(%b#1) : (!rows) -> !rows {{ ^bb0(%x: f32, %row: i32): attn_gpu.yield %x : f32 }}
  %sumN = attn_gpu.map(%b#2) : (!rows) -> !rows {{ ^bb0(%x: f32, %row: i32): attn_gpu.yield %x : f32 }}
  {epilogue("%qt")}
  gpu.return
}}"""


def pingpong(a: argparse.Namespace, kind: str) -> str:
    """Groups take turns to issue: each waits at its own barrier for the other."""
    if not a.pingpong:
        return ""
    return f"attn_gpu.barrier <{kind}> id({'%mine' if kind == 'sync' else '%theirs'}) threads(256)"


def step_sm90(a: argparse.Namespace, masked: bool) -> str:
    """Scores of tile j are issued before the values of tile j - 1, whose product
    runs under the softmax of tile j."""
    places = """
  %first = arith.muli %j, %cn : i32
  %left = arith.subi %n, %first : i32
  %diagonal = arith.subi %first, %row0 : i32""" if masked else ""
    wait_scores = f"""
  %sr = attn_gpu.mma_wait %t0, %s0 : !s
  attn_gpu.release %ringk[%j] : !ring"""
    values = f"""
  %vt = attn_gpu.wait %ringv[%before] : !ring
  %o1, %t1 = attn_gpu.mma_start %pO, %vt accumulate(%accO : !acc) : !p, !kv -> !acc
  {pingpong(a, "arrive")}"""
    return f"""{places}
  %before = arith.subi %j, %c1 : i32
  %kt = attn_gpu.wait %ringk[%j] : !ring
  {pingpong(a, "sync")}
  %s0, %t0 = attn_gpu.mma_start %qt, %kt {{transpose_b}} : !q, !kv -> !s
  {wait_scores + values if a.exposed else values + wait_scores}
  {mask(a, "%sN", "%sr") if masked else "%sN = attn_gpu.map(%sr) : (!s) -> !s { ^bb0(%x: f32, %row: i32, %column: i32): attn_gpu.yield %x : f32 }"}
  {softmax("O", "N", masked)}
  {"" if a.exposed or a.unpinned else "attn_gpu.pin %sumN : !rows"}
  %o2, %eW = attn_gpu.mma_wait %t1, %o1, %eN : !acc, !s
  attn_gpu.release %ringv[%before] : !ring
  %pN = attn_gpu.convert %eW : !s -> !p
  {rescale("%accN", "%o2", "%baseN#1")}
"""


def consumer_sm90(a: argparse.Namespace) -> str:
    loop = lambda first, last, state, masked: f"""scf.for %j = {first} to {last} step %c1
    iter_args(%accO = {state}0, %pO = {state}1, %maxO = {state}2, %sumO = {state}3) -> (!acc, !p, !rows, !rows) : i32 {{
  {step_sm90(a, masked)}
    scf.yield %accN, %pN, %maxN, %sumN : !acc, !p, !rows, !rows
  }}"""
    loops = f"%b:4 = {loop('%c1', '%blocks', '%i', not a.unmasked)}"
    if a.split:
        loops = f"%start = arith.maxsi %full, %c1 : i32\n  %a:4 = {loop('%c1', '%start', '%i', False)}\n  %b:4 = {loop('%start', '%blocks', '%a#', True)}"
    first_mask = mask(a, "%sI", "%srI").replace("%left", "%left0").replace("%diagonal", "%diagonal0") if not a.unmasked else "%sI = attn_gpu.map(%srI) : (!s) -> !s { ^bb0(%x: f32, %row: i32, %column: i32): attn_gpu.yield %x : f32 }"
    return f"""
  %group = attn_gpu.group_index
  %mine = arith.addi %group, %c1 : i32
  %c2 = arith.constant 2 : i32
  %theirs = arith.subi %c2, %group : i32
  %isLast = arith.cmpi eq, %group, %c1 : i32
  scf.if %isLast {{ {"attn_gpu.barrier <arrive> id(%c1) threads(256)" if a.pingpong else ""} }}
  %left0 = arith.addi %n, %c0 : i32
  %diagonal0 = arith.subi %c0, %row0 : i32
  %qt = attn_gpu.wait %ringq[%c0] : !qring
  %ktI = attn_gpu.wait %ringk[%c0] : !ring
  %s0I, %t0I = attn_gpu.mma_start %qt, %ktI {{transpose_b}} : !q, !kv -> !s
  %srI = attn_gpu.mma_wait %t0I, %s0I : !s
  attn_gpu.release %ringk[%c0] : !ring
  {first_mask}
  %i0 = attn_gpu.splat %zero : !acc
  %maxZ = attn_gpu.splat %ninf : !rows
  %sumZ = attn_gpu.splat %zero : !rows
  {softmax("Z", "I", not a.unmasked)}
  %i1 = attn_gpu.convert %eI : !s -> !p
  %i2 = attn_gpu.map(%maxI) : (!rows) -> !rows {{ ^bb0(%x: f32, %row: i32): attn_gpu.yield %x : f32 }}
  %i3 = attn_gpu.map(%sumI) : (!rows) -> !rows {{ ^bb0(%x: f32, %row: i32): attn_gpu.yield %x : f32 }}
  {loops}
  %lastTile = arith.subi %blocks, %c1 : i32
  %vtL = attn_gpu.wait %ringv[%lastTile] : !ring
  %o1L, %t1L = attn_gpu.mma_start %b#1, %vtL accumulate(%b#0 : !acc) : !p, !kv -> !acc
  %accN = attn_gpu.mma_wait %t1L, %o1L : !acc
  %maxN = attn_gpu.map(%b#2) : (!rows) -> !rows {{ ^bb0(%x: f32, %row: i32): attn_gpu.yield %x : f32 }}
  %sumN = attn_gpu.map(%b#3) : (!rows) -> !rows {{ ^bb0(%x: f32, %row: i32): attn_gpu.yield %x : f32 }}
  {epilogue("%qt")}"""


def kernel_sm90(a: argparse.Namespace) -> str:
    descriptor = "!llvm.ptr {llvm.byval = !llvm.array<128 x i8>, llvm.align = 64 : i64}"
    return f"""
gpu.func @attention(%mq: {descriptor}, %mk: {descriptor}, %mv: {descriptor},
    %o0: !llvm.ptr<1> {{llvm.noalias}}, %lse: !llvm.ptr<1> {{llvm.noalias}}, %scale: f32, %n: i32) kernel
    attributes {{known_block_size = array<i32: {32 * (a.warps + 4)}, 1, 1>, nvvm.minctasm = 1 : i32}} {{
  {prologue(a, "tma")}
  %head32 = arith.index_cast %by : index to i32
  %vq = attn_gpu.mapped_view %mq coordinates(%head32) : !g
  %vk = attn_gpu.mapped_view %mk coordinates(%head32) : !g
  %vv = attn_gpu.mapped_view %mv coordinates(%head32) : !g
  attn_gpu.roles producer(4 warps, 24 registers) {{
    %qs = attn_gpu.acquire %ringq[%c0] : !qring
    attn_gpu.copy %vq[%row0] to %qs : !g, !q
    attn_gpu.commit %ringq[%c0] : !qring
    scf.for %j = %c0 to %blocks step %c1 : i32 {{
      %first = arith.muli %j, %cn : i32
      %ks = attn_gpu.acquire %ringk[%j] : !ring
      attn_gpu.copy %vk[%first] to %ks : !g, !kv
      attn_gpu.commit %ringk[%j] : !ring
      %vs = attn_gpu.acquire %ringv[%j] : !ring
      attn_gpu.copy %vv[%first] to %vs : !g, !kv
      attn_gpu.commit %ringv[%j] : !ring
    }}
  }} consumer({a.warps} warps, 240 registers) {{
  {consumer_sm90(a)}
  }}
  gpu.return
}}"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--unit", default="mma_sync", choices=["mma_sync", "wgmma"])
    parser.add_argument("--type", default="f16", choices=["f16", "bf16"])
    parser.add_argument("--rows", type=int, default=64)
    parser.add_argument("--keys", type=int, default=64)
    parser.add_argument("--d", type=int, default=64)
    parser.add_argument("--warps", type=int, default=4)
    parser.add_argument("--stages", type=int, default=1)
    parser.add_argument("--causal", action="store_true")
    parser.add_argument("--split", action="store_true", help="interior tiles in a loop of their own, without masks")
    parser.add_argument("--unmasked", action="store_true", help="the length is a multiple of the key tile")
    parser.add_argument("--qreg", action="store_true", help="Q stays in registers")
    parser.add_argument("--pingpong", action="store_true", help="wgmma: two groups take turns")
    parser.add_argument("--exposed", action="store_true", help="wgmma: wait for scores before the values begin")
    parser.add_argument("--unpinned", action="store_true", help="wgmma: let ptxas move the last wait")
    a = parser.parse_args()
    body = kernel_sm90(a) if a.unit == "wgmma" else kernel_sm80(a)
    print(f"{types(a)}\ngpu.module @kernels {{{body}\n}}")


if __name__ == "__main__":
    main()
