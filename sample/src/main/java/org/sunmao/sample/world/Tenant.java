package org.sunmao.sample.world;

/**
 * An enterprise that wants rooms in a building.
 *
 * @param arrival   month of moving in, counted from 0; 0: it was there before the first month
 * @param departure month in which it surely moves out, counted from 0; −1: as chance will have it
 */
record Tenant(Enterprise enterprise, int building, int arrival, int departure) {}
