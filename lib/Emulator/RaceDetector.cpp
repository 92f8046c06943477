//===- RaceDetector.cpp - Happens-before races in one memory --------------===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "lib/Emulator/RaceDetector.h"

using namespace attn::emulator;

RaceDetector::RaceDetector(unsigned, uint64_t) {}
void RaceDetector::access(const Access &) {}
void RaceDetector::issueCopy(uint32_t, const Access &) {}
void RaceDetector::observeCopy(uint32_t, uint32_t, LaneMask) {}
void RaceDetector::arrive(unsigned, uint32_t) {}
void RaceDetector::complete(unsigned, llvm::ArrayRef<uint32_t>) {}
void RaceDetector::syncWarp(uint32_t, LaneMask) {}
void RaceDetector::fence(uint32_t, FenceScope) {}
