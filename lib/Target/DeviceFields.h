//===- DeviceFields.h - Which figures a group of them has ------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
//
// Key, member and quantity of each figure, once for all that go over them: the
// reader, the writer, whatever compares. A new figure is a member in Device.h
// and a line here. `visit(key, figure, quantity)` is called in the file's
// order.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_LIB_TARGET_DEVICEFIELDS_H
#define ATTN_LIB_TARGET_DEVICEFIELDS_H

#include "lib/Target/Device.h"

namespace attn {

template <typename Visitor>
void visitFigures(RegisterFile &group, Visitor visit) {
  visit("per_unit", group.perUnit, Quantity::registers);
  visit("per_thread", group.perThread, Quantity::registers);
  visit("granularity", group.granularity, Quantity::registers);
  visit("step", group.step, Quantity::registers);
  visit("scratch", group.scratch, Quantity::registers);
  visit("producer", group.producer, Quantity::registers);
}

template <typename Visitor>
void visitFigures(SharedMemory &group, Visitor visit) {
  visit("per_unit", group.perUnit, Quantity::bytes);
  visit("per_block", group.perBlock, Quantity::bytes);
  visit("reserved", group.reserved, Quantity::bytes);
  visit("granularity", group.granularity, Quantity::bytes);
  visit("bytes_per_clock", group.bytesPerClock, Quantity::bytesPerClock);
  visit("tensor_memory", group.tensorMemory, Quantity::bytes);
}

template <typename Visitor> void visitFigures(Residency &group, Visitor visit) {
  visit("warp_threads", group.warpThreads, Quantity::threads);
  visit("threads_per_block", group.threadsPerBlock, Quantity::threads);
  visit("threads_per_unit", group.threadsPerUnit, Quantity::threads);
  visit("blocks_per_unit", group.blocksPerUnit, Quantity::blocks);
}

template <typename Visitor>
void visitFigures(VectorUnit &group, Visitor visit) {
  visit("fma_lanes", group.fmaLanes, Quantity::fmasPerClock);
  visit("half_lanes", group.halfLanes, Quantity::fmasPerClock);
  visit("exp_rate", group.expRate, Quantity::elementsPerClock);
  visit("issue_slots", group.issueSlots, Quantity::opsPerClock);
  visit("vector_bytes", group.vectorBytes, Quantity::bytes);
  visit("registers", group.registers, Quantity::registers);
}

template <typename Visitor>
void visitFigures(TimeConstants &group, Visitor visit) {
  visit("launch", group.launch, Quantity::seconds);
  visit("submit", group.submit, Quantity::seconds);
  visit("tile_overhead", group.tileOverhead, Quantity::clocks);
  visit("step_overhead", group.stepOverhead, Quantity::clocks);
  visit("overlap", group.overlap, Quantity::fraction);
  visit("score_slots", group.scoreSlots, Quantity::slots);
  visit("rescale_slots", group.rescaleSlots, Quantity::slots);
  visit("rescale_fraction", group.rescaleFraction, Quantity::fraction);
  visit("mask_slots", group.maskSlots, Quantity::slots);
  visit("split_merge_time", group.splitMergeTime, Quantity::seconds);
  visit("decode_latency", group.decodeLatency, Quantity::seconds);
  visit("cached_key_bytes", group.cachedKeyBytes, Quantity::bytes);
  visit("thread_start", group.threadStart, Quantity::seconds);
}

template <typename Visitor> void visitFigures(Energy &group, Visitor visit) {
  visit("matrix_flop", group.matrixFlop, Quantity::picojoulesPerFlop);
  visit("vector_flop", group.vectorFlop, Quantity::picojoulesPerFlop);
}

template <typename Visitor>
void visitFigures(MemoryLevel &group, Visitor visit) {
  visit("bytes_per_unit", group.bytesPerUnit, Quantity::bytes);
  visit("bytes", group.bytes, Quantity::bytes);
  visit("bandwidth", group.bandwidth, Quantity::bytesPerSecond);
  visit("bytes_per_unit_clock", group.bytesPerUnitClock,
        Quantity::bytesPerClock);
  visit("attainable", group.attainable, Quantity::fraction);
  visit("latency", group.latency, Quantity::clocks);
  visit("energy", group.energy, Quantity::picojoulesPerByte);
}

template <typename Visitor>
void visitFigures(MatrixRate &group, Visitor visit) {
  visit("rate", group.rate, Quantity::flopsPerClock);
  visit("attainable", group.attainable, Quantity::fraction);
}

template <typename Visitor>
void visitFigures(MatrixUnit &group, Visitor visit) {
  visit("threads", group.threads, Quantity::threads);
  visit("m", group.m, Quantity::elements);
  visit("n_least", group.nLeast, Quantity::elements);
  visit("n_most", group.nMost, Quantity::elements);
  visit("n_step", group.nStep, Quantity::elements);
  visit("k_bytes", group.kBytes, Quantity::bytes);
  visit("vector_ops_beside", group.vectorOpsBeside, Quantity::opsPerClock);
}

template <typename Visitor>
void visitFigures(ConversionRate &group, Visitor visit) {
  visit("rate", group.rate, Quantity::elementsPerClock);
}

/// The figures of the device itself, not of its parts.
template <typename Visitor> void visitFigures(Device &device, Visitor visit) {
  visit("units", device.units, Quantity::units);
  visit("boost_clock", device.boostClock, Quantity::frequency);
  visit("sustained_clock", device.sustainedClock, Quantity::frequency);
}

/// Every figure of a machine, in its parts too; `visit` gets the key alone.
template <typename Visitor>
void visitAllFigures(Device &device, Visitor visit) {
  visitFigures(device, visit);
  for (MemoryLevel &level : device.memories)
    visitFigures(level, visit);
  visitFigures(device.registers, visit);
  visitFigures(device.sharedMemory, visit);
  visitFigures(device.residency, visit);
  visitFigures(device.vectors, visit);
  for (ConversionRate &conversion : device.vectors.conversions)
    visitFigures(conversion, visit);
  for (MatrixUnit &unit : device.matrixUnits) {
    visitFigures(unit, visit);
    for (MatrixRate &rate : unit.rates)
      visitFigures(rate, visit);
  }
  visitFigures(device.time, visit);
  visitFigures(device.energy, visit);
}

} // namespace attn

#endif // ATTN_LIB_TARGET_DEVICEFIELDS_H
