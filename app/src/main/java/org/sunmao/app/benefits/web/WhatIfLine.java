package org.sunmao.app.benefits.web;

/** A result with how it was reckoned, in words. */
public record WhatIfLine(String label, String value, String how) {}
