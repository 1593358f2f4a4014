import Requests from '@lucide/svelte/icons/arrow-right-left';
import Boxes from '@lucide/svelte/icons/boxes';
import Clock from '@lucide/svelte/icons/clock';
import Key from '@lucide/svelte/icons/key-round';
import LayoutDashboard from '@lucide/svelte/icons/layout-dashboard';
import Fleet from '@lucide/svelte/icons/network';
import Policy from '@lucide/svelte/icons/scale';
import Server from '@lucide/svelte/icons/server';
import type { Component } from 'svelte';
import wrap from 'svelte-spa-router/wrap';
import Overview from '../pages/Overview.svelte';
import SignIn from './SignIn.svelte';

/** A page of the side bar. */
export interface Page {
  readonly title: string;
  readonly path: string;
  readonly icon: Component;
  /** Behind `g`, it leads here. */
  readonly key: string;
}

export const pages: readonly Page[] = [
  { title: 'Overview', path: '/', icon: LayoutDashboard, key: 'o' },
  { title: 'Pairing', path: '/pairing', icon: Key, key: 'p' },
  { title: 'Workloads', path: '/workloads', icon: Server, key: 'w' },
  { title: 'Fleet', path: '/fleet', icon: Fleet, key: 'f' },
  { title: 'Policy', path: '/policy', icon: Policy, key: 'l' },
  { title: 'Objects', path: '/objects', icon: Boxes, key: 'b' },
  { title: 'Requests', path: '/requests', icon: Requests, key: 'r' },
  { title: 'Time', path: '/time', icon: Clock, key: 't' },
];

type LoadsPage = Parameters<typeof wrap>[0]['asyncComponent'];

/** A page is fetched when it is opened. */
const later = (asyncComponent: LoadsPage) => wrap({ asyncComponent });

const pairing = later(() => import('../pages/Pairing.svelte'));
const workloads = later(() => import('../pages/Workloads.svelte'));
const objects = later(() => import('../pages/Objects.svelte'));
const policy = later(() => import('../pages/Policy.svelte'));
const requests = later(() => import('../pages/Requests.svelte'));

export const routes = {
  '/': Overview,
  '/calls': later(() => import('../pages/Calls.svelte')),
  '/pairing': pairing,
  '/pairing/:id': pairing,
  '/pairing/:id/edit': pairing,
  '/workloads': workloads,
  '/workloads/:id': workloads,
  '/fleet': later(() => import('../pages/Fleet.svelte')),
  '/policy': policy,
  '/policy/:section': policy,
  '/policy/:section/:id': policy,
  '/objects': objects,
  '/objects/:kind/*': objects,
  '/objects/:kind': objects,
  '/requests': requests,
  '/requests/:id': requests,
  '/time': later(() => import('../pages/Time.svelte')),
  '/sign-in': SignIn,
  '*': later(() => import('../pages/NoPage.svelte')),
};
