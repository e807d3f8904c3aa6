import {
  IconActivity,
  IconBuildingBroadcastTower,
  IconHistory,
  IconKey,
  IconLayoutDashboard,
  IconLayoutGrid,
  IconMoodSmile,
  IconMovie,
  IconRocket,
  IconRoute2,
  IconSettings,
  IconUsers,
  IconWand,
  IconWebhook,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';

/** One part of the console: a page of its own, loaded when first visited. */
export interface Area {
  /** Below /admin. */
  path: string;
  /** Its name in the menu: a key of messages.ts. */
  label:
    | 'accounts'
    | 'audit'
    | 'characters'
    | 'clients'
    | 'gallery'
    | 'generations'
    | 'logs'
    | 'overview'
    | 'proxies'
    | 'settings'
    | 'studio'
    | 'upstreams'
    | 'webhooks'
    | 'welcome';
  icon: TablerIcon;
  load: () => Promise<{ default: ComponentType }>;
}

/** The menu, in groups: making, what it is made with, what happened, the rest. */
export const areaGroups: Area[][] = [
  [
    { path: 'overview', label: 'overview', icon: IconLayoutDashboard, load: () => import('../areas/overview') },
    { path: 'studio', label: 'studio', icon: IconWand, load: () => import('../areas/studio') },
    { path: 'generations', label: 'generations', icon: IconMovie, load: () => import('../areas/generations') },
    { path: 'gallery', label: 'gallery', icon: IconLayoutGrid, load: () => import('../areas/gallery') },
    { path: 'characters', label: 'characters', icon: IconMoodSmile, load: () => import('../areas/characters') },
  ],
  [
    { path: 'accounts', label: 'accounts', icon: IconUsers, load: () => import('../areas/accounts') },
    { path: 'upstreams', label: 'upstreams', icon: IconBuildingBroadcastTower, load: () => import('../areas/upstreams') },
    { path: 'proxies', label: 'proxies', icon: IconRoute2, load: () => import('../areas/proxies') },
    { path: 'clients', label: 'clients', icon: IconKey, load: () => import('../areas/clients') },
  ],
  [
    { path: 'logs', label: 'logs', icon: IconActivity, load: () => import('../areas/logs') },
    { path: 'webhooks', label: 'webhooks', icon: IconWebhook, load: () => import('../areas/webhooks') },
    { path: 'audit', label: 'audit', icon: IconHistory, load: () => import('../areas/audit') },
  ],
  [
    { path: 'settings', label: 'settings', icon: IconSettings, load: () => import('../areas/settings') },
    { path: 'welcome', label: 'welcome', icon: IconRocket, load: () => import('../areas/welcome') },
  ],
];
