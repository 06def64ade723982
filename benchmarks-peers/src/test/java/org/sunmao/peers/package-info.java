@org.jspecify.annotations.NullMarked
package org.sunmao.peers;
